package org.shouwang.command.school;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.shouwang.command.plan.decision.Plans;
import org.shouwang.contract.token.PlanHash;
import org.shouwang.plan.document.CanonicalPlan;
import org.shouwang.plan.document.Plan;
import org.shouwang.plan.document.PlanReader;
import org.shouwang.plan.document.PlanReading;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The exact bytes of every plan that was ever in force, in {@code command.plan_document}. A
 * document never changes, so one that was read is remembered.
 */
public final class PlanDocuments implements Plans {

    private final JdbcClient sql;
    private final Cache<PlanHash, Plan> known = Caffeine.newBuilder().maximumSize(1_000).build();

    PlanDocuments(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps the plan that comes with the product, and tells by what it is known. */
    public PlanHash keepCanonical() {
        return keep(CanonicalPlan.plan(), CanonicalPlan.document());
    }

    /**
     * Keeps a document for ever.
     *
     * @param plan what was read out of the document
     */
    public PlanHash keep(Plan plan, byte[] document) {
        PlanHash hash = new PlanHash(plan.hash().hex());
        sql.sql(
                        "insert into command.plan_document (hash, document) values (?, ?) on"
                                + " conflict do nothing")
                .params(hash.value(), document)
                .update();
        known.put(hash, plan);
        return hash;
    }

    @Override
    public Optional<Plan> find(PlanHash hash) {
        return Optional.ofNullable(known.get(hash, this::read));
    }

    /** The bytes as they were handed in. */
    public Optional<byte[]> document(PlanHash hash) {
        return sql.sql("select document from command.plan_document where hash = ?")
                .param(hash.value())
                .query(byte[].class)
                .optional();
    }

    private Plan read(PlanHash hash) {
        return document(hash)
                .map(
                        bytes ->
                                switch (PlanReader.read(bytes)) {
                                    case PlanReading.Sound(Plan plan) -> plan;
                                    case PlanReading.Broken _ ->
                                            throw new IllegalStateException(
                                                    "a kept plan cannot be read: " + hash);
                                })
                .orElse(null);
    }
}
