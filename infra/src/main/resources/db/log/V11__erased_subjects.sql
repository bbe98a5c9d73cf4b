-- A subject without a key has been erased, and never gets another one.
alter table subject_keys alter column wrapped drop not null;
