package org.parvis.report.figures;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.ManyReports;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class FiguresIT extends ParvisIT {

    /** Some months, long before the last twelve. */
    private static final String INTO_THE_PAST = """
            update report.report
            set submitted_at = timestamptz '2023-07-03 12:00+02' + (submitted_at - now()) / 6,
                closed_at = closed_at - interval '3 years',
                due_at = due_at - interval '3 years'
            where territory_id = ?
            """;

    /** A day between one report and the next; one in ten is private. */
    private static final String OVER_TWO_YEARS = """
            update report.report
            set submitted_at = submitted_at - right(number, 6)::int * interval '1 day',
                closed_at = closed_at - right(number, 6)::int * interval '1 day',
                due_at = due_at - right(number, 6)::int * interval '1 day',
                updated_at = now(),
                visibility = case when number like '%7' then 'PRIVATE' else 'PUBLIC' end
            where territory_id = ?
            """;

    /** Some in each district. */
    private static final String OPEN_AGAIN = """
            update report.report
            set status = 'RECEIVED', closed_at = null
            where territory_id = ? and number like '%0'
            """;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Counting counting;

    @Test
    void countsWhatTheReportsThemselvesSayMonthByMonth() {
        Territory town = withReports(700);
        in(town, () -> {
            jdbc.sql(OVER_TWO_YEARS).param(town.id()).update();
            counting.catchUp();
        });
        Map<String, List<String>> shown = new TreeMap<>();
        CsvReader.builder().ofNamedCsvRecord(get(town, "/chiffres/mois.csv?periode=tout").body()).forEach(row -> {
            List<String> counts = List.of(
                    row.getField("received"), row.getField("solved"), row.getField("declined"),
                    row.getField("promised"), row.getField("kept"));
            if (counts.stream().anyMatch(count -> !count.equals("0"))) {
                shown.put(row.getField("key"), counts);
            }
        });
        assertThat(shown).hasSizeGreaterThan(20).isEqualTo(recounted(town));
    }

    @Test
    void showsPubliclyHowManyAreLateAtThisMoment() {
        Territory town = withReports(300);
        in(town, () -> jdbc.sql(OPEN_AGAIN).param(town.id()).update());
        long late = late(town, "");
        assertThat(late).isPositive();
        assertThat(lateShown(get(town, "/chiffres").body())).isEqualTo(late);
        long here = late(town, "and districts @> array['quartier:centre']");
        assertThat(here).isBetween(1L, late - 1);
        assertThat(lateShown(get(town, "/chiffres?quartier=quartier:centre").body())).isEqualTo(here);
        assertThat(get(town, "/chiffres").body()).contains("signalements privés");
    }

    @Test
    void showsAnArchiveFromItsOwnLastMonths() {
        Territory town = withReports(200);
        in(town, () -> {
            jdbc.sql(INTO_THE_PAST).param(town.id()).update();
            jdbc.sql("update report.report set updated_at = now() where territory_id = ?")
                    .param(town.id())
                    .update();
            counting.catchUp();
        });
        Document page = Jsoup.parse(get(town, "/chiffres").body());
        assertThat(page.select(".totals dd").eachText().getFirst()).isNotEqualTo("0");
        assertThat(page.select("#periode option").eachAttr("value")).contains("2023", "tout");
        String all = Jsoup.parse(get(town, "/chiffres?periode=tout").body()).select(".totals dd").eachText().getFirst();
        assertThat(all).isEqualTo("200");
        assertThat(Jsoup.parse(get(town, "/chiffres?periode=2021").body()).select(".totals dd").eachText().getFirst())
                .isEqualTo("0");
    }

    private Map<String, List<String>> recounted(Territory town) {
        return InTerritory.call(town.id(), () -> jdbc.sql("""
                with happened as (
                    select date_trunc('month', submitted_at at time zone 'Europe/Paris')::date as month,
                        1 as received, 0 as solved, 0 as declined, 0 as promised, 0 as kept
                    from report.report
                    where territory_id = :territory
                    union all
                    select date_trunc('month', closed_at at time zone 'Europe/Paris')::date, 0,
                        (status = 'RESOLVED')::int, (status = 'DECLINED')::int, (due_at is not null)::int,
                        (closed_at <= due_at)::int
                    from report.report
                    where territory_id = :territory and status in ('RESOLVED', 'DECLINED')
                )
                select month, sum(received), sum(solved), sum(declined), sum(promised), sum(kept)
                from happened
                group by 1
                """)
                .param("territory", town.id())
                .query(rows -> {
                    Map<String, List<String>> months = new TreeMap<>();
                    while (rows.next()) {
                        months.put(rows.getString(1), List.of(
                                rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5),
                                rows.getString(6)));
                    }
                    return months;
                }));
    }

    private long late(Territory town, String condition) {
        return InTerritory.call(town.id(), () -> jdbc.sql("""
                select count(*)
                from report.report
                where territory_id = ? and due_at < now() and status in ('RECEIVED', 'ACCEPTED', 'IN_PROGRESS', 'WAITING')
                """ + condition)
                .param(town.id())
                .query(Long.class)
                .single());
    }

    private static long lateShown(String page) {
        return Long.parseLong(Jsoup.parse(page).select(".totals div").stream()
                .filter(total -> total.select("dt").text().equals("en retard aujourd’hui"))
                .map(total -> total.select("dd").text())
                .findFirst()
                .orElseThrow());
    }

    private Territory withReports(int number) {
        Territory territory = aTerritory();
        in(territory, () -> {
            transaction.executeWithoutResult(status -> new ManyReports(jdbc).add(territory, number));
            counting.catchUp();
        });
        return territory;
    }
}
