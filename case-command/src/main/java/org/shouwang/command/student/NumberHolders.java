package org.shouwang.command.student;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.shouwang.contract.id.SchoolId;
import org.shouwang.contract.id.StudentId;
import org.shouwang.log.keys.BlindIndex;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has which number in a school, also after having left. */
public final class NumberHolders {

    private final JdbcClient sql;
    private final BlindIndex index;

    NumberHolders(JdbcClient sql, BlindIndex index) {
        this.sql = sql;
        this.index = index;
    }

    /** 2023１０１ and 2023 101 are one number. */
    public static String normal(String number) {
        return Normalizer.normalize(number, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    /** The holders of those numbers that somebody holds, in one round trip. */
    public Map<String, StudentId> of(SchoolId school, Collection<String> numbers) {
        Map<String, String> byKey = new HashMap<>();
        for (String number : numbers) {
            byKey.put(HexFormat.of().formatHex(key(school, number)), number);
        }
        Map<String, StudentId> holders = new HashMap<>();
        sql.sql(
                        """
                        select encode(key, 'hex'), stream_id from events.unique_rule
                        where rule = ? and key = any(select decode(k, 'hex') from unnest(?) k)
                        """)
                .params(StudentNumbers.RULE, byKey.keySet().toArray(String[]::new))
                .query(
                        row -> {
                            holders.put(
                                    byKey.get(row.getString(1)),
                                    new StudentId(row.getObject(2, UUID.class)));
                        });
        return holders;
    }

    private byte[] key(SchoolId school, String number) {
        return index.full(school, BlindIndex.Purpose.SCHOOL_NUMBER, normal(number));
    }
}
