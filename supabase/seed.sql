-- What `supabase db reset` puts into a local stack: one project of a demo user that nobody can sign in as. To work with it:
--   SUPABASE_URL=http://127.0.0.1:54321 SUPABASE_SECRET_KEY=<supabase status> \
--   INFRASPEC_OWNER_ID=5eed0000-0000-4000-8000-000000000001 npx infraspec projects list

insert into auth.users (id, aud, role, email)
  values ('5eed0000-0000-4000-8000-000000000001', 'authenticated', 'authenticated', 'demo@example.com')
  on conflict (id) do nothing;

-- GoTrue cannot list users whose tokens are null; the columns are there only where GoTrue is.
do $$
declare
  v_column text;
begin
  for v_column in
    select column_name from information_schema.columns where table_schema = 'auth' and table_name = 'users'
      and column_name in ('confirmation_token', 'recovery_token', 'email_change', 'email_change_token_new')
  loop
    execute format('update auth.users set %1$I = '''' where id = %2$L and %1$I is null', v_column,
      '5eed0000-0000-4000-8000-000000000001');
  end loop;
end $$;

insert into public.projects (id, owner_id, name, description) values (
  '5eed0000-0000-4000-8000-000000000002',
  '5eed0000-0000-4000-8000-000000000001',
  'Tea shop',
  'An online shop for tea in the EU. Customers pay by card through a payment provider and follow their parcels.'
) on conflict (id) do nothing;

insert into public.project_data (project_id, tech_stack) values (
  '5eed0000-0000-4000-8000-000000000002',
  '{"categories": [
    {"category": "frontend", "choice": "Next.js", "version": "15"},
    {"category": "database", "choice": "PostgreSQL"}
  ]}'
) on conflict (project_id) do nothing;
