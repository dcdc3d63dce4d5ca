-- Requests under an Idempotency-Key: who asks twice gets one run and the same answer. Kept for a day.

create table if not exists public.infrastructure_requests (
  owner_id uuid not null default auth.uid() references auth.users (id) on delete cascade,
  key text not null check (char_length(key) between 1 and 255),
  fingerprint text not null check (char_length(fingerprint) between 1 and 255),
  run_id uuid references public.infrastructure_runs (id) on delete cascade,
  response jsonb,
  created_at timestamptz not null default now(),
  primary key (owner_id, key)
);
comment on table public.infrastructure_requests is
  'Requests of a user by their Idempotency-Key, for a day: a second one waits for, or repeats, the answer to the first.';
comment on column public.infrastructure_requests.fingerprint is
  'What was asked, as a hash: the same key with another fingerprint is a mistake of the caller.';
comment on column public.infrastructure_requests.run_id is 'The run that the request opened; null before, and where it opens none.';
comment on column public.infrastructure_requests.response is 'What was answered; null while the request goes on.';

-- Removing a run looks for the requests that opened it.
create index if not exists infrastructure_requests_run on public.infrastructure_requests (run_id) where run_id is not null;

revoke all on public.infrastructure_requests from anon, authenticated;
grant select, insert, update, delete on public.infrastructure_requests to authenticated;
grant all on public.infrastructure_requests to service_role;

alter table public.infrastructure_requests enable row level security;

-- A foreign key looks past row level security: the run must be one that the owner can see.
drop policy if exists "Owners do everything with their requests, which name runs of theirs" on public.infrastructure_requests;
create policy "Owners do everything with their requests, which name runs of theirs" on public.infrastructure_requests
  for all to authenticated
  using (owner_id = auth.uid())
  with check (
    owner_id = auth.uid()
    and (run_id is null or exists (select 1 from public.infrastructure_runs r where r.id = run_id))
  );

-- Of any number of callers at once exactly one is told "new". p_owner_id is for callers that are no user.
create or replace function public.claim_infrastructure_request(
  p_key text, p_fingerprint text, p_owner_id uuid default null
) returns jsonb language plpgsql security invoker as $$
declare
  v_owner uuid := coalesce(p_owner_id, auth.uid());
  v_known public.infrastructure_requests;
begin
  -- Others that do the same at this moment are not waited for: two that wait for each other would be a deadlock.
  -- An array, since a list that is locked would be read again for each row.
  delete from public.infrastructure_requests r
    where r.owner_id = v_owner and r.key = any (array(
      select o.key from public.infrastructure_requests o
        where o.owner_id = v_owner and o.created_at < now() - interval '24 hours' for update skip locked));
  -- Neither a run nor an answer after a quarter of an hour: the process that claimed it died.
  delete from public.infrastructure_requests
    where owner_id = v_owner and key = p_key
      and (created_at < now() - interval '24 hours'
        or (run_id is null and response is null and created_at < now() - interval '15 minutes'));
  loop
    insert into public.infrastructure_requests (owner_id, key, fingerprint) values (v_owner, p_key, p_fingerprint)
      on conflict (owner_id, key) do nothing;
    if found then
      return jsonb_build_object('state', 'new');
    end if;
    select * into v_known from public.infrastructure_requests where owner_id = v_owner and key = p_key;
    if found then
      return jsonb_build_object('state', 'known', 'fingerprint', v_known.fingerprint, 'runId', v_known.run_id,
        'response', v_known.response);
    end if;
    -- It was released between the two statements: try again.
  end loop;
end
$$;

revoke all on function public.claim_infrastructure_request(text, text, uuid) from public, anon;
grant execute on function public.claim_infrastructure_request(text, text, uuid) to authenticated, service_role;
