-- What newer files say otherwise about sets that the log has; what was logged, where the person took the newer
-- content over; and which import brought what else a file of our own can bring, so that undoing it is exact.
-- A migration that gives `sets` a column gives it to these two tables as well.

create sequence change_decisions;

create table changed_sets as from sets with no data;  -- import_id is that of the newer file
alter table changed_sets add column decision enum('waiting', 'updated', 'kept') default 'waiting';
alter table changed_sets add column decided bigint;  -- in the order of decisions: the latest update counts
alter table changed_sets add column decided_at timestamp;

create table replaced_sets as from sets with no data;  -- the rows as they were added, whole

alter table readings add column import_id bigint;  -- of an import of our own file; missing where it was told
alter table events add column import_id bigint;
alter table preferences add column import_id bigint;
