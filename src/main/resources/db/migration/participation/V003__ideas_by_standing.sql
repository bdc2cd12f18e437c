-- One that a crash left half built is built anew.
drop index concurrently if exists participation.proposal_standing;
create index concurrently proposal_standing on participation.proposal (
    territory_id, process_id,
    (case when status in ('RESOLVED', 'DECLINED', 'FORWARDED', 'DUPLICATE') then 'DECIDED' else study end), id desc)
    where moderation = 'VISIBLE' and lifecycle = 'SENT';
