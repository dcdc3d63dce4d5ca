-- A product that had projects before it took Infraspec: more columns, fewer promises, rows of its own.
insert into auth.users (id, aud, role, email)
  values ('dddddddd-0000-4000-8000-000000000004', 'authenticated', 'authenticated', 'dora@example.com');
create table public.projects (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null default auth.uid() references auth.users (id),
  name text not null,
  description text,
  slug text unique,
  stage text not null default 'idea' check (stage in ('idea', 'building', 'live')),
  settings jsonb not null default '{}',
  created_at timestamptz not null default now()
);
create table public.project_data (
  id bigint primary key generated always as identity,
  project_id uuid not null unique references public.projects (id) on delete cascade,
  tech_stack jsonb,
  roadmap jsonb
);
create function public.touch_updated_at() returns trigger language plpgsql as $$ begin return new; end $$;
create policy "Everybody sees what is live" on public.projects for select to authenticated using (stage = 'live');
insert into public.projects (id, owner_id, name, description, slug, stage, settings, created_at) values
  ('d0000000-0000-4000-8000-000000000001', 'dddddddd-0000-4000-8000-000000000004', 'Old shop', 'Sells tea.', 'shop',
    'building', '{"theme": "dark"}', '2024-01-02T03:04:05.678901Z'),
  ('d0000000-0000-4000-8000-000000000002', 'dddddddd-0000-4000-8000-000000000004', 'Bare', null, null, 'idea', '{}',
    '2024-02-02T00:00:00Z');
insert into public.project_data (project_id, tech_stack, roadmap) values
  ('d0000000-0000-4000-8000-000000000001', '{"categories": [{"category": "frontend", "choice": "Next.js"}]}', '["v1"]');
