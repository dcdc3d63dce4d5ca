-- History: restoring and removing versions, and moving projects. All run as the caller: row level security decides.

alter table public.infrastructure_spec_versions add column if not exists restored_from int check (restored_from > 0);
comment on column public.infrastructure_spec_versions.restored_from is
  'The earlier version whose specification this one repeats; null where a run made it. run_id is the run behind it in both cases.';

create or replace function public.restore_infrastructure_version(
  p_project_id uuid, p_version int, p_expected_version int
) returns int language plpgsql security invoker as $$
declare
  v_current int;
  v_old public.infrastructure_spec_versions;
begin
  select infrastructure_spec_version into v_current from public.project_data where project_id = p_project_id for update;
  if v_current is null then
    raise exception 'there is no such project' using errcode = 'PT404';
  end if;
  if p_expected_version is not null and p_expected_version <> v_current then
    raise exception 'the specification has changed: version % is current, % was expected', v_current, p_expected_version
      using errcode = 'PT409';
  end if;
  select * into v_old from public.infrastructure_spec_versions where project_id = p_project_id and version = p_version;
  if v_old.version is null then
    raise exception 'the project has no version %', p_version using errcode = 'PT404';
  end if;
  update public.project_data set infrastructure_spec = v_old.spec, infrastructure_spec_version = v_current + 1
    where project_id = p_project_id;
  insert into public.infrastructure_spec_versions (project_id, version, run_id, spec, restored_from)
    values (p_project_id, v_current + 1, v_old.run_id, v_old.spec, p_version);
  return v_current + 1;
end
$$;

-- Keeps the newest versions with the runs behind them, what happened since the oldest of these, and what is running.
create or replace function public.prune_infrastructure_history(
  p_project_id uuid, p_keep int
) returns jsonb language plpgsql security invoker as $$
declare
  v_current int;
  v_since timestamptz;
  v_versions int;
  v_runs int;
begin
  if p_keep < 1 then
    raise exception 'at least the current version is kept' using errcode = '22023';
  end if;
  select infrastructure_spec_version into v_current from public.project_data where project_id = p_project_id for update;
  delete from public.infrastructure_spec_versions where project_id = p_project_id and version <= v_current - p_keep;
  get diagnostics v_versions = row_count;
  select min(created_at) into v_since from public.infrastructure_spec_versions where project_id = p_project_id;
  delete from public.infrastructure_runs r
    where r.project_id = p_project_id and r.status <> 'running' and r.started_at < v_since
      and not exists (select 1 from public.infrastructure_spec_versions v where v.run_id = r.id);
  get diagnostics v_runs = row_count;
  return jsonb_build_object('versions', v_versions, 'runs', v_runs);
end
$$;

-- One statement, so that all of it is of one moment. A run in progress belongs to whoever runs it and stays out.
create or replace function public.export_infrastructure_project(
  p_project_id uuid
) returns jsonb language sql stable security invoker as $$
  select jsonb_build_object(
    'id', p.id, 'name', p.name, 'description', coalesce(p.description, ''), 'createdAt', p.created_at, 'updatedAt', p.updated_at,
    'techStack', coalesce(d.tech_stack, '{"categories": []}'::jsonb),
    'spec', d.infrastructure_spec,
    'version', coalesce(d.infrastructure_spec_version, 0),
    'specUpdatedAt', coalesce(d.updated_at, p.updated_at),
    'runs', coalesce((
      select jsonb_agg(jsonb_build_object(
        'id', r.id, 'status', r.status, 'brief', r.brief, 'plan', r.plan, 'spec', r.spec, 'decider', r.decider,
        'model', r.model, 'tokens', r.tokens, 'costMicroUsd', r.cost_micro_usd, 'error', r.error, 'version', r.version,
        'startedAt', r.started_at, 'finishedAt', r.finished_at) order by r.started_at, r.id)
      from public.infrastructure_runs r where r.project_id = p.id and r.status <> 'running'), '[]'::jsonb),
    'versions', coalesce((
      select jsonb_agg(jsonb_build_object(
        'version', v.version, 'runId', v.run_id, 'spec', v.spec, 'restoredFrom', v.restored_from,
        'createdAt', v.created_at) order by v.version)
      from public.infrastructure_spec_versions v where v.project_id = p.id), '[]'::jsonb))
  from public.projects p left join public.project_data d on d.project_id = p.id
  where p.id = p_project_id
$$;

-- Writes all projects of a file or none. p_owner_id is for callers that are no user; a user can only import as oneself.
create or replace function public.import_infrastructure_projects(
  p_projects jsonb, p_owner_id uuid, p_skip_existing boolean
) returns jsonb language plpgsql security invoker as $$
declare
  v_project jsonb;
  v_id uuid;
  v_imported uuid[] := '{}';
  v_skipped uuid[] := '{}';
begin
  for v_project in select value from jsonb_array_elements(p_projects) loop
    v_id := (v_project->>'id')::uuid;
    if exists (select 1 from public.projects where id = v_id) then
      if not p_skip_existing then
        raise exception 'project % is here already; nothing was imported', v_id using errcode = 'PT409';
      end if;
      v_skipped := v_skipped || v_id;
      continue;
    end if;
    insert into public.projects (id, owner_id, name, description, created_at, updated_at)
      values (v_id, coalesce(p_owner_id, auth.uid()), v_project->>'name', v_project->>'description',
        (v_project->>'createdAt')::timestamptz, (v_project->>'updatedAt')::timestamptz);
    insert into public.project_data (project_id, tech_stack, infrastructure_spec, infrastructure_spec_version, updated_at)
      values (v_id, v_project->'techStack', nullif(v_project->'spec', 'null'::jsonb), (v_project->>'version')::int,
        (v_project->>'specUpdatedAt')::timestamptz);
    insert into public.infrastructure_runs (id, project_id, status, brief, plan, spec, decider, model, tokens,
        cost_micro_usd, error, version, started_at, finished_at)
      select (r->>'id')::uuid, v_id, r->>'status', r->'brief', nullif(r->'plan', 'null'::jsonb),
        nullif(r->'spec', 'null'::jsonb), r->>'decider', r->>'model', nullif(r->'tokens', 'null'::jsonb),
        (r->>'costMicroUsd')::bigint, r->>'error', (r->>'version')::int,
        (r->>'startedAt')::timestamptz, (r->>'finishedAt')::timestamptz
      from jsonb_array_elements(v_project->'runs') r;
    insert into public.infrastructure_spec_versions (project_id, version, run_id, spec, restored_from, created_at)
      select v_id, (v->>'version')::int, (v->>'runId')::uuid, v->'spec', (v->>'restoredFrom')::int,
        (v->>'createdAt')::timestamptz
      from jsonb_array_elements(v_project->'versions') v;
    v_imported := v_imported || v_id;
  end loop;
  return jsonb_build_object('imported', to_jsonb(v_imported), 'skipped', to_jsonb(v_skipped));
end
$$;

revoke all on function public.restore_infrastructure_version(uuid, int, int) from public, anon;
revoke all on function public.prune_infrastructure_history(uuid, int) from public, anon;
revoke all on function public.export_infrastructure_project(uuid) from public, anon;
revoke all on function public.import_infrastructure_projects(jsonb, uuid, boolean) from public, anon;
grant execute on function public.restore_infrastructure_version(uuid, int, int) to authenticated, service_role;
grant execute on function public.prune_infrastructure_history(uuid, int) to authenticated, service_role;
grant execute on function public.export_infrastructure_project(uuid) to authenticated, service_role;
grant execute on function public.import_infrastructure_projects(jsonb, uuid, boolean) to authenticated, service_role;
