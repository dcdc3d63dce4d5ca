-- What a model cost may be unknown (no usage reported, no price known), and unknown is not nothing.

alter table public.infrastructure_runs alter column cost_micro_usd drop not null;
comment on column public.infrastructure_runs.cost_micro_usd is
  'What the models of the run cost, in millionths of a dollar; null where that is not known.';
