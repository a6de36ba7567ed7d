-- Everyone who imported a file or logged a session here.
select athlete from imports
union
select athlete from entered_sessions where state <> 'cancelled'
order by athlete
