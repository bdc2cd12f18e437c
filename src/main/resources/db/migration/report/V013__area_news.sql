-- Up to when those who follow a category, a district or everything have been told of what happened there.
create table report.area_news (
    territory_id uuid not null,
    told_until timestamptz not null,
    primary key (territory_id)
);
call database.isolate('report.area_news');
