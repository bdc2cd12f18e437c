package org.parvis.web;

import java.util.List;

/**
 * What a module does with data about people, for the register of processing activities (GDPR article 30): the register
 * knows no module. As configured now.
 */
public interface Processing {

    List<Activity> activities(View view);

    /** On what it rests (GDPR article 6(1)). */
    enum Basis {
        /** (e) */
        PUBLIC_INTEREST,
        /** (c) */
        LEGAL_OBLIGATION,
        /** (b) */
        CONTRACT,
        /** (a) */
        CONSENT
    }

    /**
     * A line of the register.
     *
     * @param name of the processing
     * @param data categories of data
     * @param people whose data it is
     * @param recipients who sees it
     * @param retention how long, as configured now
     */
    record Activity(
            String name, Basis basis, String purpose, String data, String people, String recipients, String retention) {

        /**
         * One whose words are the messages {@code processing.<code>}, {@code .purpose}, {@code .data}, {@code .people}.
         */
        public static Activity of(View view, String code, Basis basis, String recipients, String retention) {
            String key = "processing." + code;
            return new Activity(
                    view.t(key), basis, view.t(key + ".purpose"), view.t(key + ".data"), view.t(key + ".people"), recipients, retention);
        }
    }
}
