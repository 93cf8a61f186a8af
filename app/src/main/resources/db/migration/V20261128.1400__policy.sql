-- 実効方針: the joined policy of each organization, what it keeps until two people let it go, and what was decided where a clause
-- leaves a need to be weighed. All append-only: the newest revision counts.

-- One parameter's figure in force, of the whole organization or (owner) of one engagement. value: what binds; deciding: the clause
-- that decides it, none for our default; content: everything that bears on it, in the catalogue's ids; held: of that, what no
-- clause demands any more.
create table policy_line (
  org_id      uuid        not null references organization,
  parameter   text        not null check (parameter <> ''),
  owner       text        not null,
  revision    integer     not null check (revision > 0),
  value       text        not null,
  deciding    text,
  content     text        not null,
  held        text        not null,
  valid       daterange   not null,
  recorded_at timestamptz not null,
  primary key (org_id, parameter, owner, revision)
);
create index policy_line_by_parameter on policy_line (parameter);

-- 緩和の保留: a demand that ended and binds on until two people let it go. Revision 2 says how the wait ended: released, or the
-- demand came back.
create table policy_hold (
  org_id      uuid        not null references organization,
  id          uuid        not null,
  revision    integer     not null check (revision in (1, 2)),
  state       text        not null check (state in ('HELD', 'RELEASED', 'DEMANDED_AGAIN')),
  parameter   text        not null check (parameter <> ''),
  content     text        not null,
  cause       text        not null check (cause in ('ENDED', 'CHANGED')),
  valid       daterange   not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (org_id, id, revision),
  check ((revision = 1) = (state = 'HELD'))
);

-- Somebody asks to let one go. A second person decides (approval); what was returned may be asked for again.
create table policy_release (
  org_id      uuid        not null references organization,
  hold        uuid        not null,
  revision    integer     not null check (revision > 0),
  reason      bytea       not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  primary key (org_id, hold, revision)
);

-- 要否の検討: what was decided where a clause says that something is considered. Counts when a second person approved it.
create table policy_decision (
  org_id      uuid        not null references organization,
  engagement  uuid        not null,
  clause      text        not null check (clause <> ''),
  parameter   text        not null check (parameter <> ''),
  revision    integer     not null check (revision > 0),
  kind        text        not null check (kind in ('NEEDED', 'NOT_NEEDED', 'PRESCRIBED')),
  value       text,
  reason      bytea       not null,
  valid       daterange   not null check (not isempty(valid)),
  recorded_at timestamptz not null,
  recorded_by uuid        not null,
  primary key (org_id, engagement, clause, parameter, revision),
  foreign key (org_id, engagement) references engagement,
  check ((kind = 'NOT_NEEDED') = (value is null))
);

-- Passwords that an account had: none is taken twice (mod-system-security:6.1.3.エ.ウ). Kept as the password itself is.
create table password_past (
  org_id      uuid        not null references organization,
  account     uuid        not null,
  id          uuid        not null,
  password    text        not null,
  valid       daterange   not null default daterange(null, null),
  recorded_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, account) references account
);
create index password_past_by_account on password_past (org_id, account);

call protect_table('policy_line', 'select, insert');
call protect_table('policy_hold', 'select, insert');
call protect_table('policy_release', 'select, insert');
call protect_table('policy_decision', 'select, insert');
call protect_table('password_past', 'select, insert');

-- A door through row-level security: what every organization's policy demands of the installation they share. The clause stays
-- with the organization whose contract brings it.
create function policy_of_installation(wanted text) returns table (value text, deciding text)
  language sql stable security definer set search_path = public, pg_temp
  as $$ select newest.value, case when newest.org_id = current_org() then newest.deciding end
        from (select distinct on (l.org_id, l.owner) l.org_id, l.value, l.deciding
              from policy_line l where l.parameter = wanted
              order by l.org_id, l.owner, l.revision desc) newest $$;

revoke all on function policy_of_installation(text) from public;
grant execute on function policy_of_installation(text) to junshu_app;
