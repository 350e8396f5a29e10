package org.shouwang.web.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICDATASection;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IComment;
import org.thymeleaf.model.IDocType;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessingInstruction;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.ITemplateEvent;
import org.thymeleaf.model.IText;
import org.thymeleaf.model.IXMLDeclaration;

/**
 * Puts before each fault of the summary what its field is called on the page. The summary stands
 * before the fields, and only the fields know their labels: so a page with a summary is held back
 * to its end. What an element with {@code data-asks} (the field's name) has in it stands between
 * label and fault; where the page has no such label, the element goes.
 *
 * <p>A label is the first text of {@code <label for>}, or of the legend of {@code <fieldset id>}.
 */
public final class FaultNames extends AbstractTemplateHandler {

    private static final String ASKS = "data-asks";

    private final List<ITemplateEvent> held = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private boolean holding;
    private @Nullable String group;
    private @Nullable String asked;

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        holding |= tag.hasAttribute(ASKS);
        if (!holding) {
            super.handleOpenElement(tag);
            return;
        }
        held.add(tag);
        switch (tag.getElementCompleteName()) {
            case "label" -> asked = tag.getAttributeValue("for");
            case "fieldset" -> group = tag.getAttributeValue("id");
            case "legend" -> asked = group;
            default -> {}
        }
    }

    @Override
    public void handleText(IText text) {
        if (!holding) {
            super.handleText(text);
            return;
        }
        held.add(text);
        String said = text.getText().strip();
        if (asked != null && !said.isEmpty()) {
            labels.putIfAbsent(asked, said);
            asked = null;
        }
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (!holding) {
            super.handleCloseElement(tag);
            return;
        }
        held.add(tag);
        if (tag.getElementCompleteName().equals("label")) {
            asked = null;
        }
    }

    @Override
    public void handleTemplateEnd(ITemplateEnd end) {
        holding = false;
        for (int i = 0; i < held.size(); i++) {
            ITemplateEvent event = held.get(i);
            if (event instanceof IOpenElementTag tag && tag.hasAttribute(ASKS)) {
                i = named(i, tag);
            } else {
                pass(event);
            }
        }
        held.clear();
        super.handleTemplateEnd(end);
    }

    /** Passes on the element that begins here, or leaves it out; answers where it ends. */
    private int named(int begins, IOpenElementTag tag) {
        String label = labels.get(tag.getAttributeValue(ASKS));
        int ends = begins + 1;
        while (!(held.get(ends) instanceof ICloseElementTag)) {
            ends++;
        }
        if (label != null) {
            boolean open = Character.isLetterOrDigit(label.codePointBefore(label.length()));
            super.handleOpenElement(tag);
            super.handleText(getContext().getModelFactory().createText(label));
            held.subList(begins + 1, ends).stream().filter(_ -> open).forEach(this::pass);
            super.handleText(getContext().getModelFactory().createText(open ? "" : " "));
            super.handleCloseElement((ICloseElementTag) held.get(ends));
        }
        return ends;
    }

    private void pass(ITemplateEvent event) {
        switch (event) {
            case IText text -> super.handleText(text);
            case IOpenElementTag tag -> super.handleOpenElement(tag);
            case ICloseElementTag tag -> super.handleCloseElement(tag);
            case IStandaloneElementTag tag -> super.handleStandaloneElement(tag);
            case IComment comment -> super.handleComment(comment);
            case ICDATASection section -> super.handleCDATASection(section);
            case IDocType type -> super.handleDocType(type);
            case IXMLDeclaration declaration -> super.handleXMLDeclaration(declaration);
            case IProcessingInstruction instruction ->
                    super.handleProcessingInstruction(instruction);
            default -> throw new IllegalStateException("held: " + event.getClass());
        }
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        if (holding) {
            held.add(tag);
        } else {
            super.handleStandaloneElement(tag);
        }
    }

    @Override
    public void handleComment(IComment comment) {
        if (holding) {
            held.add(comment);
        } else {
            super.handleComment(comment);
        }
    }

    @Override
    public void handleCDATASection(ICDATASection section) {
        if (holding) {
            held.add(section);
        } else {
            super.handleCDATASection(section);
        }
    }
}
