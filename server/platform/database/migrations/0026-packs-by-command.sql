-- A pack comes with the program, or an administrator installs it: only what was installed on purpose may go before what the
-- program brings, so that an agreement that the program no longer brings does not come back from its history.

alter table packs add column brought_by text not null default 'program' check (brought_by in ('program', 'command'));
comment on column packs.brought_by is 'program: it came in the folder of the program. command: an administrator installed it, and its latest version is in force.';
