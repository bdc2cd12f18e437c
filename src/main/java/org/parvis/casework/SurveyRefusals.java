package org.parvis.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who does not want to be asked what they think; filled by the module that knows what people agreed to. */
public interface SurveyRefusals {

    /**
     * Whether whoever asked this said so.
     *
     * @param person whose case it is; null where that is not known yet
     */
    boolean isRefused(UUID caseId, @Nullable UUID person);
}
