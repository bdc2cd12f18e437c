package org.parvis.territory;

import java.util.List;

/** What an import of addresses did, and the lines of the file that were left out, each with the reason. */
public record AddressReport(Changes streets, Changes addresses, List<LeftOut> leftOut) {

    public record LeftOut(long line, String reason) {}
}
