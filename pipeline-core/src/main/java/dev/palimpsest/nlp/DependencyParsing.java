package dev.palimpsest.nlp;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.semgraph.SemanticGraphFactory.Mode;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.GrammaticalStructure.Extras;
import java.util.List;

/** The neural dependency parser with Universal Dependencies for English. */
final class DependencyParsing {
    private final DependencyParser parser;

    private DependencyParsing(DependencyParser parser) {
        this.parser = parser;
    }

    static DependencyParsing load() {
        return new DependencyParsing(
                Models.read(Models.DEPENDENCIES, () -> DependencyParser.loadFromModelFile(Models.DEPENDENCIES)));
    }

    DependencyGraph parse(List<CoreLabel> tagged) {
        if (tagged.isEmpty()) {
            return new DependencyGraph(tagged, new SemanticGraph());
        }
        // the parser puts the labels into its tree: give it copies, the analysis is shared
        List<CoreLabel> own = tagged.stream().map(CoreLabel::new).toList();
        GrammaticalStructure structure = Models.interruptible(() -> parser.predict(own));
        return new DependencyGraph(own, SemanticGraphFactory.makeFromTree(structure, Mode.BASIC, Extras.NONE, null));
    }
}
