-- A draft stays with the version of its agreement under which it was begun, until an official moves it.

alter table drafts add column pack_digest text references packs;
comment on column drafts.pack_digest is 'The version of the agreement that asks its questions. Null for drafts begun before versions were noted: the version in force.';
