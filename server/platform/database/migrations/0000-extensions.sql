-- Trigram similarity for the search of names. pg_trgm is a trusted extension since PostgreSQL 13: the owner of the
-- database may create it without being a superuser.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
