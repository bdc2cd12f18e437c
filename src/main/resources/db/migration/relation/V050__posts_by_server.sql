-- By which server a post came: there alone can it be answered, as its name means another post elsewhere.
alter table relation.received_brief add column server text;
