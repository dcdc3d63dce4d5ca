-- Projects and what is known of each. A product that already has these tables keeps them: the columns below are the
-- least that Infraspec needs.

create table if not exists public.projects (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 200),
  description text not null default '' check (char_length(description) <= 20000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.projects is 'A project that a user plans infrastructure for.';

create index if not exists projects_owner_newest on public.projects (owner_id, created_at desc, id desc);
create index if not exists projects_owner_name on public.projects (owner_id, name);

create table if not exists public.project_data (
  project_id uuid primary key references public.projects (id) on delete cascade,
  tech_stack jsonb not null default '{"categories": []}'::jsonb,
  infrastructure_spec jsonb,
  infrastructure_spec_version int not null default 0 check (infrastructure_spec_version >= 0),
  updated_at timestamptz not null default now()
);
comment on table public.project_data is 'Tech stack and current infrastructure specification of a project.';
comment on column public.project_data.infrastructure_spec is 'The public specification; null until the first run succeeds.';

create or replace function public.touch_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end
$$;

drop trigger if exists projects_touch_updated_at on public.projects;
create trigger projects_touch_updated_at before update on public.projects
  for each row execute function public.touch_updated_at();
drop trigger if exists project_data_touch_updated_at on public.project_data;
create trigger project_data_touch_updated_at before update on public.project_data
  for each row execute function public.touch_updated_at();

revoke all on public.projects, public.project_data from anon;
grant select, insert, update, delete on public.projects, public.project_data to authenticated;
grant all on public.projects, public.project_data to service_role;

alter table public.projects enable row level security;
alter table public.project_data enable row level security;

drop policy if exists "Owners do everything with their projects" on public.projects;
create policy "Owners do everything with their projects" on public.projects
  for all to authenticated using (owner_id = auth.uid()) with check (owner_id = auth.uid());

drop policy if exists "Owners do everything with the data of their projects" on public.project_data;
create policy "Owners do everything with the data of their projects" on public.project_data
  for all to authenticated
  using (exists (select 1 from public.projects p where p.id = project_id and p.owner_id = auth.uid()))
  with check (exists (select 1 from public.projects p where p.id = project_id and p.owner_id = auth.uid()));
