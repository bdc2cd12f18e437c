package org.parvis.relation.brief;

import java.util.Arrays;
import java.util.Optional;
import org.parvis.casework.CaseChannel;

/** By which way a short message came in. */
public enum BriefChannel {
    SMS("sms", CaseChannel.SMS),
    /** A post on a public network that names the town. */
    SOCIAL("mentions", CaseChannel.SOCIAL);

    private final String slug;
    private final CaseChannel ofCases;

    BriefChannel(String slug, CaseChannel ofCases) {
        this.slug = slug;
        this.ofCases = ofCases;
    }

    /** As addresses say it. */
    public String slug() {
        return slug;
    }

    public CaseChannel ofCases() {
        return ofCases;
    }

    /** Local path of its list. */
    public String path() {
        return "/bureau/" + slug;
    }

    public static Optional<BriefChannel> find(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug.equals(slug)).findFirst();
    }
}
