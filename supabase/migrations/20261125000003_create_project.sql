-- A project and its tech stack are made together or not at all. Row level security decides for whom.
create or replace function public.create_infrastructure_project(
  p_name text, p_description text, p_tech_stack jsonb, p_owner_id uuid default null
) returns uuid language plpgsql security invoker as $$
declare
  v_id uuid;
begin
  insert into public.projects (owner_id, name, description)
    values (coalesce(p_owner_id, auth.uid()), p_name, p_description) returning id into v_id;
  insert into public.project_data (project_id, tech_stack) values (v_id, p_tech_stack);
  return v_id;
end
$$;

revoke all on function public.create_infrastructure_project(text, text, jsonb, uuid) from public, anon;
grant execute on function public.create_infrastructure_project(text, text, jsonb, uuid) to authenticated, service_role;
