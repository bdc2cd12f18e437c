package org.parvis.cli;

import java.io.IOException;
import java.nio.file.Files;
import org.parvis.territory.AddressImport;
import org.parvis.territory.AddressReport;
import org.parvis.territory.TerritoryFileRefused;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** {@code import addresses --territory SLUG FILE}. */
@Command(
        name = "addresses",
        description = "Bring in the address file of the national base (adresse.data.gouv.fr, «adresses» CSV).",
        mixinStandardHelpOptions = true)
final class ImportAddresses extends TerritoryFileCommand {

    private static final int MOST_LINES = 20;

    @Override
    int run(ConfigurableApplicationContext context) throws IOException {
        String csv = Files.readString(file);
        AddressReport report;
        try (Progress progress = Progress.on(System.err, "Addresses")) {
            report = context.getBean(AddressImport.class)
                    .run(String.valueOf(file.getFileName()), csv, progress::at);
        } catch (TerritoryFileRefused refused) {
            refused.problems().forEach(System.err::println);
            return 1;
        }
        report.leftOut().stream()
                .limit(MOST_LINES)
                .forEach(row -> System.out.println("line " + row.line() + " was left out: " + row.reason()));
        System.out.println("  " + report.streets());
        System.out.println("  " + report.addresses() + ", " + report.leftOut().size() + " lines left out");
        return 0;
    }
}
