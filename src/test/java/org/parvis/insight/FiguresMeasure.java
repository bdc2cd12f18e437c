package org.parvis.insight;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.figures.CaseCounting;
import org.parvis.request.AskingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Prints what figures by two dimensions cost among ever more cases; no test, and run by its name alone (bench/README.md).
 * Cases come over two years, through eight channels, to fourteen departments, from twelve districts.
 */
class FiguresMeasure extends ParvisIT {

    private static final int AT_ONCE = 50_000;

    private static final String STATEMENT = """
            explain (analyze, timing off)
            select split_part(f.key, '|', 1), split_part(f.key, '|', 2), sum(received), sum(resolved), sum(declined),
                sum(promised), sum(kept), sum(reopened), sum(taken), sum(at_once), sum(very_happy), sum(happy), sum(unhappy),
                sum(very_unhappy)
            from casework.figure f
            where f.territory_id = ? and f.kind = any (array['']) and f.dimension = ? and f.month >= '2000-01-01'
                and f.month < '2100-01-01'
            group by 1, 2
            """;

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private CaseCounting counting;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private Person elected;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        elected = aStaffMember(town, Role.ELECTED, null);
    }

    @Test
    void measure() {
        int have = 0;
        for (int cases : new int[] {10_000, 100_000, 1_000_000}) {
            for (int from = have + 1; from <= cases; from += AT_ONCE) {
                fill(from, Math.min(cases, from + AT_ONCE - 1));
            }
            have = cases;
            in(town, counting::catchUp);
            print(cases);
        }
    }

    private void print(int cases) {
        for (String pair : List.of("CHANNEL|DEPARTMENT", "CHANNEL|DISTRICT", "DEPARTMENT|DISTRICT")) {
            say(cases, "statement " + pair, 9, () -> InTerritory.call(town.id(), () -> statement(pair)));
        }
        for (String address : List.of(
                "lignes=canaux&colonnes=services", "lignes=canaux&colonnes=quartiers", "lignes=services&colonnes=quartiers",
                "lignes=canaux&colonnes=types")) {
            say(cases, "page " + address, 15, () -> page(address));
        }
    }

    private static void say(int cases, String what, int times, DoubleSupplier milliseconds) {
        double[] taken = new double[times];
        Arrays.setAll(taken, _ -> milliseconds.getAsDouble());
        Arrays.sort(taken);
        System.out.printf("| %d | %s | %.1f | %.1f |%n", cases, what, taken[times / 2], taken[0]);
    }

    private double page(String address) {
        long start = System.nanoTime();
        get(elected, "/bureau/chiffres/croisement?periode=tout&" + address);
        return (System.nanoTime() - start) / 1e6;
    }

    private double statement(String pair) {
        return jdbc.sql(STATEMENT).params(town.id(), pair).query(String.class).list().stream()
                .filter(line -> line.startsWith("Execution Time"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9.]", "")))
                .sum();
    }

    private void fill(int from, int upTo) {
        in(town, () -> jdbc.sql("""
                insert into casework.case (territory_id, id, number, kind, subject_id, title, visibility, channel, category,
                    districts, status, department_id, why_here, opened_at, moved_at, queue_at)
                select :town, gen_random_uuid(), 'B-2026-' || lpad(i::text, 7, '0'),
                    case when i % 3 = 0 then 'request' else 'report' end, gen_random_uuid(), 'Cas', 'PRIVATE',
                    (array['WEB', 'PHONE', 'COUNTER', 'POST', 'EMAIL', 'SMS', 'SOCIAL', 'API'])[1 + (i / 7) % 8],
                    'sujet-' || i % 40, array['quartier:q' || i % 12], 'RECEIVED', h.all[1 + (i / 11) % 14], '{}',
                    now() - i::bigint * 7919 % 1000000 * interval '63 seconds', now(), '9999-01-01'
                from generate_series(:from, :upTo) i,
                    (select array_agg(md5('d' || n)::uuid) as all from generate_series(1, 14) n) h
                """).param("town", town.id()).param("from", from).param("upTo", upTo).update());
    }
}
