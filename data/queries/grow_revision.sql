insert into revisions values ($athlete, 1)
on conflict (athlete) do update set revision = revision + 1
