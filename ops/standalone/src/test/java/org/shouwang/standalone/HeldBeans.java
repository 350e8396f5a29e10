package org.shouwang.standalone;

import java.util.List;
import javax.sql.DataSource;
import org.shouwang.command.CommandDatabase;
import org.shouwang.command.kill.BeforeReply;
import org.shouwang.command.kill.HeldConnections;
import org.shouwang.command.timer.TimerBinding;
import org.shouwang.contract.StreamType;
import org.shouwang.notify.NotifyDatabase;
import org.shouwang.query.QueryDatabase;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Puts the points of {@link HeldAt} into the services of a {@link HeldProgram}. */
final class HeldBeans implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext services) {
        if (!HeldProgram.isRunning()) {
            return;
        }
        HeldProgram.serves(services);
        services.getBeanFactory().addBeanPostProcessor(new Points());
        services.registerBean(
                "beforeTheReply",
                FilterRegistrationBean.class,
                () -> BeforeReply.of("/raise", () -> HeldProgram.reached(HeldAt.REPLY)));
    }

    private static final class Points implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return switch (bean) {
                case CommandDatabase(DataSource pool, DataSource direct) ->
                        new CommandDatabase(held(pool), held(direct));
                case QueryDatabase(DataSource pool, DataSource direct) ->
                        new QueryDatabase(held(pool), held(direct));
                case NotifyDatabase(DataSource pool) -> new NotifyDatabase(held(pool));
                case TimerBinding paging when paging.type() == StreamType.PAGING ->
                        new TimerBinding(
                                paging.type(),
                                paging.lane(),
                                (timer, now) -> {
                                    HeldProgram.reached(HeldAt.TIMER_PICKED);
                                    return paging.whenDue().commands(timer, now);
                                });
                default -> bean;
            };
        }

        private static DataSource held(DataSource real) {
            return new HeldConnections(real, Points::before);
        }

        private static void before(String sql, List<String> texts) {
            if (sql.contains("from events.append(")) {
                HeldProgram.reached(HeldAt.APPEND);
            } else if (sql.startsWith("delete from events.timer")) {
                HeldProgram.reached(HeldAt.TIMER_REMOVED);
            } else if (sql.startsWith("update command.token set position")) {
                HeldProgram.reached(HeldAt.TOKEN_OF_COMMAND);
            } else if (sql.startsWith("update query.token set position")) {
                HeldProgram.reached(HeldAt.TOKEN_OF_QUERY);
            } else if (sql.startsWith("update notify.token set position")) {
                HeldProgram.reached(HeldAt.TOKEN_OF_NOTIFY);
            } else if (sql.startsWith("update notify.page set state")
                    && texts.contains("DELIVERED")) {
                HeldProgram.reached(HeldAt.MESSAGE_SETTLED);
            }
        }
    }
}
