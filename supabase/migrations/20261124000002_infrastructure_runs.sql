-- Runs of the planner and the versions they made.

create table if not exists public.infrastructure_runs (
  id uuid primary key default gen_random_uuid(),
  project_id uuid not null references public.projects (id) on delete cascade,
  status text not null default 'running' check (status in ('running', 'succeeded', 'infeasible', 'failed')),
  brief jsonb not null,
  plan jsonb,
  spec jsonb,
  decider text not null check (decider in ('planner', 'model')),
  model text,
  tokens jsonb,
  cost_micro_usd bigint not null default 0 check (cost_micro_usd >= 0),
  error text,
  version int,
  lease_expires_at timestamptz,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);
comment on table public.infrastructure_runs is 'Every run, also infeasible and failed ones. Only a succeeded run changes the current specification.';
comment on column public.infrastructure_runs.lease_expires_at is 'While running: renewed by whoever runs it; once past, the run counts as failed.';
comment on column public.infrastructure_runs.cost_micro_usd is 'What the models of the run cost, in millionths of a dollar.';

-- Two columns: a partial unique index on one would make PostgREST take the relation for one-to-one.
create unique index if not exists infrastructure_runs_one_running
  on public.infrastructure_runs (project_id, status) where status = 'running';
create index if not exists infrastructure_runs_newest
  on public.infrastructure_runs (project_id, started_at desc, id desc);

create table if not exists public.infrastructure_spec_versions (
  project_id uuid not null references public.projects (id) on delete cascade,
  version int not null check (version > 0),
  run_id uuid not null references public.infrastructure_runs (id) on delete cascade,
  spec jsonb not null,
  created_at timestamptz not null default now(),
  primary key (project_id, version)
);
comment on table public.infrastructure_spec_versions is 'Each specification that was current once, with the run that made it.';
create index if not exists infrastructure_spec_versions_run on public.infrastructure_spec_versions (run_id);

revoke all on public.infrastructure_runs, public.infrastructure_spec_versions from anon;
grant select, insert, update, delete on public.infrastructure_runs, public.infrastructure_spec_versions to authenticated;
grant all on public.infrastructure_runs, public.infrastructure_spec_versions to service_role;

alter table public.infrastructure_runs enable row level security;
alter table public.infrastructure_spec_versions enable row level security;

drop policy if exists "Owners do everything with the runs of their projects" on public.infrastructure_runs;
create policy "Owners do everything with the runs of their projects" on public.infrastructure_runs
  for all to authenticated
  using (exists (select 1 from public.projects p where p.id = project_id and p.owner_id = auth.uid()))
  with check (exists (select 1 from public.projects p where p.id = project_id and p.owner_id = auth.uid()));

drop policy if exists "Owners do everything with the versions of their projects" on public.infrastructure_spec_versions;
create policy "Owners do everything with the versions of their projects" on public.infrastructure_spec_versions
  for all to authenticated
  using (exists (select 1 from public.projects p where p.id = project_id and p.owner_id = auth.uid()))
  with check (exists (select 1 from public.projects p where p.id = project_id and p.owner_id = auth.uid()));
