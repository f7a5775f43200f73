package org.quorate.engine.git;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Keeps the trees read last, up to a budget of bytes, because the tree after one contribution is
 * the tree before the next, and owners files are looked for in the trees that are compared. Not for
 * use by several threads.
 */
final class KeptTrees extends ObjectReader.Filter {
  private static final int BUDGET = 8 << 20;

  private final ObjectReader reader;
  private Map<ObjectId, ObjectLoader> recent = new HashMap<>();
  private Map<ObjectId, ObjectLoader> older = new HashMap<>();
  private int bytes;

  KeptTrees(ObjectReader reader) {
    this.reader = reader;
  }

  @Override
  protected ObjectReader delegate() {
    return reader;
  }

  @Override
  public ObjectLoader open(AnyObjectId id, int type) throws IOException {
    if (type != Constants.OBJ_TREE) {
      return reader.open(id, type);
    }
    ObjectId key = id.toObjectId();
    ObjectLoader known = recent.get(key);
    if (known != null) {
      return known;
    }
    known = older.get(key);
    return keep(key, known == null ? reader.open(key, type) : known);
  }

  /** Two generations: what is asked for again within the budget outlives the other trees. */
  private ObjectLoader keep(ObjectId id, ObjectLoader tree) throws IOException {
    if (tree.isLarge() || tree.getSize() > BUDGET) {
      return tree;
    }
    ObjectLoader kept =
        tree instanceof ObjectLoader.SmallObject
            ? tree
            : new ObjectLoader.SmallObject(Constants.OBJ_TREE, tree.getCachedBytes());
    bytes += (int) tree.getSize();
    if (bytes > BUDGET) {
      older = recent;
      recent = new HashMap<>();
      bytes = (int) tree.getSize();
    }
    recent.put(id, kept);
    return kept;
  }
}
