package org.parvis.report.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.parvis.report.ReportingTown;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ManyReports;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open data of many reports. */
class ReportExportIT extends ParvisIT {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void givesEachReportOnceOverAllItsParts() {
        Territory town = ReportingTown.create(imports, territories);
        new ManyReports(jdbc).add(town, 4_001);
        String csv = get(town, "/donnees/signalements.csv").body();
        assertThat(csv.lines().skip(1).map(line -> line.substring(0, line.indexOf(',')))).hasSize(4_001).doesNotHaveDuplicates();
    }

    @Test
    void holdsUpNoConnectionForWhoReadsSlowly() throws Exception {
        Territory town = ReportingTown.create(imports, territories);
        new ManyReports(jdbc).add(town, 20_000);
        try (Socket client = new Socket()) {
            client.setReceiveBufferSize(4_096);
            client.setSoTimeout(30_000);
            client.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            String path = at(town, "/donnees/signalements.csv").getPath();
            client.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
            await().untilAsserted(() -> assertThat(reading()).isZero());
        }
    }

    /** Transactions under way whose last word was a question for public reports in their order. */
    private int reading() {
        return jdbc.sql("""
                select count(*) from pg_stat_activity
                where state <> 'idle' and query like '%public_description%order by submitted_at, id%' and pid <> pg_backend_pid()
                """).query(Integer.class).single();
    }
}
