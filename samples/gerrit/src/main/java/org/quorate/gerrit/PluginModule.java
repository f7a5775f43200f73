package org.quorate.gerrit;

import com.google.gerrit.extensions.annotations.Exports;
import com.google.gerrit.extensions.events.GroupIndexedListener;
import com.google.gerrit.extensions.registration.DynamicSet;
import com.google.gerrit.lifecycle.LifecycleModule;
import com.google.gerrit.server.rules.SubmitRule;
import com.google.inject.Scopes;
import java.time.InstantSource;
import org.quorate.GovernanceEngine;
import org.quorate.gerrit.facts.GroupNames;

/** What Gerrit loads: the only place that asks the machine for the time. */
public final class PluginModule extends LifecycleModule {

  @Override
  protected void configure() {
    bind(InstantSource.class).toInstance(InstantSource.system());
    bind(GovernanceEngine.class).toProvider(EngineOfPlugin.class).in(Scopes.SINGLETON);
    listener().to(EngineOfPlugin.class);
    DynamicSet.bind(binder(), GroupIndexedListener.class).to(GroupNames.class);
    bind(SubmitRule.class).annotatedWith(Exports.named("charter")).to(CharterRule.class);
  }
}
