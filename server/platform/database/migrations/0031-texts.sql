-- Texts of the program that translators correct; what ships with it are the catalogues.

create sequence text_revisions;
grant usage on sequence text_revisions to rcms_system;

create table text_corrections (
  language text not null check (language ~ '^[a-z]{2,3}$'),
  text_id text not null check (length(text_id) between 3 and 200),
  number int not null check (number > 0),
  -- serves: whether anything changed since a process read last
  revision bigint not null unique default nextval('text_revisions'),
  message text check (length(message) between 1 and 4000),
  reviewed boolean not null,
  english text not null,
  corrected_at timestamptz not null,
  corrected_by uuid not null references users,
  primary key (language, text_id, number),
  check (message is not null or not reviewed)
);
comment on table text_corrections is 'Every wording of a text that a translator ever gave, or confirmed as it was; the one with the highest number is in force. Insert and select only. Holds no case data.';
comment on column text_corrections.message is 'null: as it ships with the program.';
comment on column text_corrections.english is 'What English said when it was given; a review holds for that alone.';

create table language_reviews (
  language text not null check (language ~ '^[a-z]{2,3}$'),
  number int not null check (number > 0),
  -- serves: whether anything changed since a process read last
  revision bigint not null unique default nextval('text_revisions'),
  reviewed boolean not null,
  texts int not null check (texts >= 0),
  reviewed_at timestamptz not null,
  reviewed_by uuid not null references users,
  primary key (language, number)
);
comment on table language_reviews is 'That a native speaker read a whole language, or took that back; the highest number holds. Insert and select only. Holds no case data.';
comment on column language_reviews.texts is 'How many texts the language had then.';

do $$
declare
  guarded text;
begin
  foreach guarded in array array['text_corrections', 'language_reviews'] loop
    execute format('alter table %I enable row level security', guarded);
    execute format('alter table %I force row level security', guarded);
    -- What pages say is known to whoever sees a page; who worded it is asked by translators alone, in the query.
    execute format('create policy everybody_reads on %I for select to rcms_app, rcms_system using (true)', guarded);
    execute format('create policy system_adds on %I for insert to rcms_system with check (true)', guarded);
    execute format('grant select on %I to rcms_app', guarded);
    execute format('grant select, insert on %I to rcms_system', guarded);
  end loop;
end $$;
