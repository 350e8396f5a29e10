package org.shouwang.standalone.demo;

import java.util.Map;
import org.shouwang.command.signin.Account;
import org.shouwang.command.signin.Accounts;
import org.shouwang.contract.id.StaffId;
import org.shouwang.web.text.Language;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;

/** Gives everybody the password that is printed at the start; it protects nothing. */
final class Doors {

    private static final int QUICK = 8;

    private final Accounts accounts;
    private final String hash =
            new DelegatingPasswordEncoder(
                            "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(QUICK)))
                    .encode(Person.PASSWORD);

    Doors(Accounts accounts) {
        this.accounts = accounts;
    }

    void open(StaffId staff, String login) {
        Account account =
                accounts.of(staff).orElseGet(() -> accounts.open(staff, login, Language.ZH));
        accounts.setPasswordHash(account.id(), hash);
    }
}
