package org.parvis.messaging.sms.delivery;

import java.util.List;
import org.parvis.database.EveryTerritory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Before anything leaves: brings refusals that were kept under no key under that of the instance, and says where some are
 * under another, as after a restore without the secret. Those numbers cannot be told from others any more.
 */
@Component
class SmsRefusalKeys implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SmsRefusalKeys.class);

    private final SmsRefusalStore store;
    private final EveryTerritory everyTerritory;

    SmsRefusalKeys(SmsRefusalStore store, EveryTerritory everyTerritory) {
        this.store = store;
        this.everyTerritory = everyTerritory;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (SmsRefusalStore.Kept some : store.listOthers()) {
            if (some.key() == null) {
                everyTerritory.run("messaging.smsRefusalKeys", List.of(some.territory()), store::bringUnderKey);
            } else {
                LOG.error(
                        "{} numbers that refuse text messages in territory {} are not known again:"
                                + " is PARVIS_SECRET (or the data folder's file) another one?",
                        some.numbers(), some.territory());
            }
        }
    }
}
