-- A foreign key looks past row level security: by the run alone, a version could name the run of another's project.
alter table public.infrastructure_spec_versions
  drop constraint if exists infrastructure_spec_versions_run_id_fkey,
  drop constraint if exists infrastructure_spec_versions_run_fkey;
alter table public.infrastructure_runs
  drop constraint if exists infrastructure_runs_project_id_id_key,
  add constraint infrastructure_runs_project_id_id_key unique (project_id, id);
alter table public.infrastructure_spec_versions
  add constraint infrastructure_spec_versions_run_fkey foreign key (project_id, run_id)
    references public.infrastructure_runs (project_id, id) on delete cascade;

-- Older hosted projects grant everything on new tables, truncate among it, which row level security does not hold back.
revoke all on public.projects, public.project_data, public.infrastructure_runs, public.infrastructure_spec_versions
  from authenticated;
grant select, insert, update, delete
  on public.projects, public.project_data, public.infrastructure_runs, public.infrastructure_spec_versions
  to authenticated;
