-- One running run a project, and one transaction that ends it. Both run as the caller: row level security decides.

create or replace function public.start_infrastructure_run(
  p_project_id uuid, p_brief jsonb, p_decider text, p_model text, p_lease_seconds int
) returns setof public.infrastructure_runs language plpgsql security invoker as $$
begin
  if not exists (select 1 from public.projects where id = p_project_id) then
    raise exception 'there is no such project' using errcode = 'PT404';
  end if;
  update public.infrastructure_runs
    set status = 'failed', error = 'the process that ran it went away', finished_at = now(), lease_expires_at = null
    where project_id = p_project_id and status = 'running' and lease_expires_at < now();
  if exists (select 1 from public.infrastructure_runs where project_id = p_project_id and status = 'running') then
    raise exception 'a run of this project is in progress' using errcode = 'PT409';
  end if;
  return query
    insert into public.infrastructure_runs (project_id, brief, decider, model, lease_expires_at)
    values (p_project_id, p_brief, p_decider, p_model, now() + make_interval(secs => p_lease_seconds))
    returning *;
end
$$;

create or replace function public.complete_infrastructure_run(
  p_run_id uuid, p_status text, p_plan jsonb, p_spec jsonb, p_tokens jsonb,
  p_cost_micro_usd bigint, p_error text, p_expected_version int
) returns int language plpgsql security invoker as $$
declare
  v_project uuid;
  v_version int;
begin
  select project_id into v_project from public.infrastructure_runs where id = p_run_id and status = 'running' for update;
  if v_project is null then
    raise exception 'this run is not in progress' using errcode = 'PT409';
  end if;
  if p_status = 'succeeded' then
    insert into public.project_data (project_id) values (v_project) on conflict (project_id) do nothing;
    select infrastructure_spec_version into v_version from public.project_data where project_id = v_project for update;
    if p_expected_version is not null and p_expected_version <> v_version then
      raise exception 'the specification has changed: version % is current, % was expected', v_version, p_expected_version
        using errcode = 'PT409';
    end if;
    v_version := v_version + 1;
    update public.project_data set infrastructure_spec = p_spec, infrastructure_spec_version = v_version where project_id = v_project;
    insert into public.infrastructure_spec_versions (project_id, version, run_id, spec) values (v_project, v_version, p_run_id, p_spec);
  end if;
  update public.infrastructure_runs
    set status = p_status, plan = p_plan, spec = p_spec, tokens = p_tokens, cost_micro_usd = p_cost_micro_usd,
        error = p_error, version = v_version, lease_expires_at = null, finished_at = now()
    where id = p_run_id;
  return v_version;
end
$$;

revoke all on function public.start_infrastructure_run(uuid, jsonb, text, text, int) from public, anon;
revoke all on function public.complete_infrastructure_run(uuid, text, jsonb, jsonb, jsonb, bigint, text, int) from public, anon;
grant execute on function public.start_infrastructure_run(uuid, jsonb, text, text, int) to authenticated, service_role;
grant execute on function public.complete_infrastructure_run(uuid, text, jsonb, jsonb, jsonb, bigint, text, int) to authenticated, service_role;
