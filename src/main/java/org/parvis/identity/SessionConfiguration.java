package org.parvis.identity;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;

/** How sessions are read and written: by every request of somebody who is logged in, so with as little as will do. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** The key is {@code char(36)}: compared with a text it would not be looked up by its index. */
    private static final String UPDATE = """
            update %TABLE_NAME%
            set session_id = ?, last_access_time = ?, max_inactive_interval = ?, expiry_time = ?, principal_name = ?
            where primary_id = ?::bpchar
            """;

    /**
     * None of their own, or that in which somebody's sessions are ended. A session and its login are two statements; one
     * without the other is nobody's. A transaction each would count as something written ({@code database.Writes}).
     */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> updatesByKey() {
        return repository -> repository.setUpdateSessionQuery(UPDATE);
    }

    @Bean
    static BeanPostProcessor sessionsReadOnce() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository stored ? new SessionsReadOnce<>(stored) : bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<SessionsReadOnce.PerRequest> sessionsOfARequest() {
        var filter = new FilterRegistrationBean<>(new SessionsReadOnce.PerRequest());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }
}
