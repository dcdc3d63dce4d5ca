-- Holding and cancelling a run, by the clock of the database: the clocks of its callers need not agree. As the caller.

-- False where the run is no longer running: cancelled, taken over, finished or removed.
create or replace function public.renew_infrastructure_run(
  p_run_id uuid, p_lease_seconds int
) returns boolean language plpgsql security invoker as $$
begin
  update public.infrastructure_runs set lease_expires_at = now() + make_interval(secs => p_lease_seconds)
    where id = p_run_id and status = 'running';
  return found;
end
$$;

-- False where it was not running. Whoever runs it is told by the next renewal, or when it wants to save.
create or replace function public.cancel_infrastructure_run(
  p_run_id uuid
) returns boolean language plpgsql security invoker as $$
begin
  update public.infrastructure_runs
    set status = 'failed', error = 'cancelled by the user', finished_at = now(), lease_expires_at = null
    where id = p_run_id and status = 'running';
  return found;
end
$$;

-- As before, and: where no version was ever made, the newest finished runs are kept, as many as versions would be.
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
  if v_since is null then
    delete from public.infrastructure_runs where id in (
      select id from public.infrastructure_runs where project_id = p_project_id and status <> 'running'
        order by started_at desc, id desc offset p_keep);
  else
    delete from public.infrastructure_runs r
      where r.project_id = p_project_id and r.status <> 'running' and r.started_at < v_since
        and not exists (select 1 from public.infrastructure_spec_versions v where v.run_id = r.id);
  end if;
  get diagnostics v_runs = row_count;
  return jsonb_build_object('versions', v_versions, 'runs', v_runs);
end
$$;

revoke all on function public.renew_infrastructure_run(uuid, int) from public, anon;
revoke all on function public.cancel_infrastructure_run(uuid) from public, anon;
grant execute on function public.renew_infrastructure_run(uuid, int) to authenticated, service_role;
grant execute on function public.cancel_infrastructure_run(uuid) to authenticated, service_role;
