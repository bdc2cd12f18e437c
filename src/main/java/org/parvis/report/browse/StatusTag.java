package org.parvis.report.browse;

import org.parvis.casework.CaseStatus;

/** How a status looks: a colour, an icon and a word, never a colour alone. */
public record StatusTag(String cssClass, String words) {

    public static StatusTag of(CaseStatus status) {
        return new StatusTag(
                switch (status) {
                    case RECEIVED -> "";
                    case ACCEPTED, IN_PROGRESS, WAITING -> "warn";
                    case RESOLVED -> "ok";
                    case DECLINED -> "bad";
                    case FORWARDED, DUPLICATE -> "plain";
                },
                "report.public.status." + status);
    }
}
