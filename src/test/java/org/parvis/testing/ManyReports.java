package org.parvis.testing;

import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reports by the thousand, written straight into the tables of a territory: for pages that must cost the same whatever
 * there is. They have no case; tests about what happens to a report send real ones.
 */
public final class ManyReports {

    private final JdbcClient jdbc;

    public ManyReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds reports around Sceaux over two years: hot spots, every status, three categories, two districts. */
    public void add(Territory territory, int number) {
        InTerritory.run(territory.id(), () -> insert(territory, number));
    }

    private void insert(Territory territory, int number) {
        jdbc.sql("""
                create temporary table if not exists spread (
                    n int, lon double precision, lat double precision, cell bigint)
                """).update();
        jdbc.sql("delete from spread").update();
        Spread.fill(jdbc, number);
        jdbc.sql("""
                insert into report.report (territory_id, id, case_id, number, category, title, description,
                    public_description, point, cell, address, public_address, districts, channel, visibility, status,
                    department, submitted_at, updated_at, closed_at, due_at)
                select :territory, gen_random_uuid(), gen_random_uuid(),
                    'S-2026-' || lpad((n + (select count(*) from report.report where territory_id = :territory))::text, 6, '0'),
                    (array['lampadaire-eteint', 'nid-de-poule', 'depot-sauvage'])[1 + n % 3],
                    (array['Lampadaire éteint devant l’école', 'Trou dans la chaussée', 'Dépôt sauvage au coin du parc'])[1 + n % 3],
                    'Depuis trois jours.', 'Depuis trois jours.',
                    point(lon, lat), cell, n % 90 || ' rue Houdan', n % 90 || ' rue Houdan',
                    array['quartier:' || (array['blagis', 'centre'])[1 + n % 2]],
                    'WEB', 'PUBLIC', s.status, 'Voirie', s.at, s.at,
                    case when s.status in ('RESOLVED', 'DECLINED', 'FORWARDED', 'DUPLICATE') then s.at + n % 200 * interval '1 hour' end,
                    s.at + interval '3 days'
                from spread
                cross join lateral (
                    select now() - (n::bigint * 37 % 1008000) * interval '1 minute' as at,
                        (array['RESOLVED', 'RESOLVED', 'RESOLVED', 'IN_PROGRESS', 'DECLINED', 'RECEIVED', 'RESOLVED',
                            'ACCEPTED', 'FORWARDED', 'WAITING', 'RESOLVED', 'DUPLICATE'])[1 + n % 12] as status) s
                """).param("territory", territory.id()).update();
        jdbc.sql("""
                insert into report.report_district (territory_id, district, submitted_at, report_id, category)
                select territory_id, district, submitted_at, id, category
                from report.report
                cross join unnest(districts) as district
                where territory_id = ?
                on conflict do nothing
                """).param(territory.id()).update();
        jdbc.sql("drop table spread").update();
    }
}
