package org.parvis.report.open311.wire;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.SafeCell;

/** One line of the GeoReport bulk file: what has been reported, for those who want all of it. */
public record BulkRow(ServiceRequest request, @Nullable OffsetDateTime closed, String statusDescription, String source) {

    private static final List<String> HEADER = List.of(
            "service_request_id",
            "requested_datetime",
            "updated_datetime",
            "closed_date",
            "status_description",
            "status_notes",
            "source",
            "service_name",
            "service_subtype",
            "description",
            "agency_responsible",
            "address",
            "lat",
            "long");

    /** Begins a file: its header is written, the lines follow as they come; closing it writes what is left. */
    public static CsvWriter begin(Writer out) {
        return CsvWriter.builder().build(out).writeRecord(HEADER);
    }

    public void writeTo(CsvWriter csv) {
        csv.writeRecord(
                SafeCell.of(request.id()),
                moment(request.times().requested()),
                moment(request.times().updated()),
                moment(closed),
                SafeCell.of(statusDescription),
                SafeCell.of(request.state().notes()),
                SafeCell.of(source),
                SafeCell.of(request.subject().serviceName()),
                SafeCell.of(request.subject().serviceCode()),
                SafeCell.of(request.subject().description()),
                SafeCell.of(request.state().agency()),
                SafeCell.of(request.place().address()),
                degrees(request.place().lat()),
                degrees(request.place().lon()));
    }

    private static String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : Moments.write(moment);
    }

    private static String degrees(@Nullable Double degrees) {
        return degrees == null ? "" : Degrees.write(degrees);
    }
}
