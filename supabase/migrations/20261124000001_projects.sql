-- Projects and what is known of each. A product that already has these tables keeps them with all their columns and
-- rows: the columns below are the least that Infraspec needs, and what is missing is added where it can be
-- (docs/persistence.md).

create table if not exists public.projects (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  name text not null check (char_length(name) between 1 and 200),
  description text not null default '' check (char_length(description) <= 20000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table public.projects is 'A project that a user plans infrastructure for.';

-- Whom a project belongs to cannot be guessed.
do $$ begin
  if not exists (select 1 from pg_attribute where attrelid = 'public.projects'::regclass and attname = 'owner_id'
      and atttypid = 'uuid'::regtype and not attisdropped) then
    raise exception 'public.projects is there already and has no column owner_id of type uuid'
      using hint = 'Add owner_id uuid not null default auth.uid() references auth.users (id), fill it, and apply the migrations again.';
  end if;
end $$;
alter table public.projects
  add column if not exists description text not null default '' check (char_length(description) <= 20000),
  add column if not exists created_at timestamptz not null default now(),
  add column if not exists updated_at timestamptz not null default now();

create index if not exists projects_owner_newest on public.projects (owner_id, created_at desc, id desc);
create index if not exists projects_owner_name on public.projects (owner_id, name);

create table if not exists public.project_data (
  project_id uuid primary key references public.projects (id) on delete cascade,
  tech_stack jsonb not null default '{"categories": []}'::jsonb,
  infrastructure_spec jsonb,
  infrastructure_spec_version int not null default 0 check (infrastructure_spec_version >= 0),
  updated_at timestamptz not null default now()
);

-- A project has one row of data: runs write into it whether it is there or not.
do $$ begin
  if not exists (select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = 'public.project_data'::regclass and i.indisunique and i.indpred is null and i.indnkeyatts = 1
        and a.attname = 'project_id') then
    raise exception 'public.project_data is there already and its project_id is not unique'
      using hint = 'Keep one row a project, make project_id unique, and apply the migrations again.';
  end if;
end $$;
alter table public.project_data
  add column if not exists tech_stack jsonb not null default '{"categories": []}'::jsonb,
  add column if not exists infrastructure_spec jsonb,
  add column if not exists infrastructure_spec_version int not null default 0 check (infrastructure_spec_version >= 0),
  add column if not exists updated_at timestamptz not null default now();
comment on table public.project_data is 'Tech stack and current infrastructure specification of a project.';
comment on column public.project_data.infrastructure_spec is 'The public specification; null until the first run succeeds.';

create or replace function public.touch_infrastructure_updated_at() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end
$$;

drop trigger if exists infrastructure_touch_updated_at on public.projects;
create trigger infrastructure_touch_updated_at before update on public.projects
  for each row execute function public.touch_infrastructure_updated_at();
drop trigger if exists infrastructure_touch_updated_at on public.project_data;
create trigger infrastructure_touch_updated_at before update on public.project_data
  for each row execute function public.touch_infrastructure_updated_at();

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
