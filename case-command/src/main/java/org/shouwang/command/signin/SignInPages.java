package org.shouwang.command.signin;

import java.time.Clock;
import javax.sql.DataSource;
import org.shouwang.web.signin.DeviceTable;
import org.shouwang.web.signin.MembershipsNow;
import org.shouwang.web.signin.OpenPath;
import org.shouwang.web.signin.OpenSessions;
import org.shouwang.web.signin.SignInDatabase;
import org.shouwang.web.signin.SignInSession;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts and the pages for coming in; imported by the service that writes. */
@Configuration(proxyBeanMethods = false)
@Import({SignInPage.class, LinkPage.class, OwnAccountPage.class})
public class SignInPages {

    @Bean
    OpenPath signInPath() {
        return new OpenPath("/signin", false);
    }

    @Bean
    OpenPath signInLinkPath() {
        return new OpenPath(OneTimeLinks.PATH, false);
    }

    @Bean
    OpenPath signOutPath() {
        return new OpenPath("/signout", false);
    }

    @Bean
    Accounts accounts(
            ObjectProvider<SignInDatabase> databases,
            OpenSessions sessions,
            DeviceTable devices,
            Clock clock) {
        return new Accounts(jdbc(databases), sessions, devices, clock);
    }

    @Bean
    OneTimeLinks oneTimeLinks(ObjectProvider<SignInDatabase> databases, Clock clock) {
        return new OneTimeLinks(jdbc(databases), clock);
    }

    @Bean
    Attempts signInAttempts(ObjectProvider<SignInDatabase> databases) {
        return new Attempts(jdbc(databases));
    }

    /** Strength 11 takes about a tenth of a second; {@code shouwang.signin.bcrypt} changes it. */
    @Bean
    Passwords passwords(Environment environment) {
        return new Passwords(environment.getProperty("shouwang.signin.bcrypt", Integer.class, 11));
    }

    @Bean
    NewPassword newPassword(Passwords passwords) {
        return new NewPassword(passwords);
    }

    @Bean
    Door door(
            ObjectProvider<SignInDatabase> databases,
            Accounts accounts,
            Passwords passwords,
            Attempts attempts,
            MembershipsNow memberships,
            Clock clock) {
        DataSource dataSource = SignInDatabase.of(databases).dataSource();
        Throttle throttle =
                new Throttle(
                        JdbcClient.create(dataSource),
                        new TransactionTemplate(new DataSourceTransactionManager(dataSource)));
        return new Door(accounts, passwords, throttle, attempts, memberships, clock);
    }

    @Bean
    Entering entering(SignInSession session, DeviceTable devices, MembershipsNow memberships) {
        return new Entering(session, devices, memberships);
    }

    private static JdbcClient jdbc(ObjectProvider<SignInDatabase> databases) {
        return JdbcClient.create(SignInDatabase.of(databases).dataSource());
    }
}
