package org.shouwang.web.form;

import java.util.Set;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** What the template engine does for forms once a page is drawn. */
public final class FormDialect extends AbstractDialect implements IPostProcessorDialect {

    private static final int ALONE = 1_000;

    public FormDialect() {
        super("form");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return ALONE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, FaultNames.class, ALONE));
    }
}
