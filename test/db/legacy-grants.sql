-- What Supabase projects created before 2026-05-30 add: everything on new tables and functions for every role.
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
