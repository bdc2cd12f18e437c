package org.parvis.casework;

import java.util.UUID;

/** Who does not want to be asked what they think; filled by the module that knows what people agreed to. */
public interface SurveyRefusals {

    /** Whether whoever asked this said so. */
    boolean isRefused(UUID caseId);
}
