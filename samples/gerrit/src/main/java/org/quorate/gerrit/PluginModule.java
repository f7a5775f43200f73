package org.quorate.gerrit;

import com.google.gerrit.extensions.annotations.Exports;
import com.google.gerrit.extensions.events.AccountIndexedListener;
import com.google.gerrit.extensions.events.ChangeAbandonedListener;
import com.google.gerrit.extensions.events.ChangeDeletedListener;
import com.google.gerrit.extensions.events.ChangeMergedListener;
import com.google.gerrit.extensions.events.GitReferenceUpdatedListener;
import com.google.gerrit.extensions.events.GroupIndexedListener;
import com.google.gerrit.extensions.registration.DynamicSet;
import com.google.gerrit.extensions.restapi.RestApiModule;
import com.google.gerrit.lifecycle.LifecycleModule;
import com.google.gerrit.server.change.ChangeResource;
import com.google.gerrit.server.git.validators.CommitValidationListener;
import com.google.gerrit.server.git.validators.OnSubmitValidationListener;
import com.google.gerrit.server.git.validators.RefOperationValidationListener;
import com.google.gerrit.server.project.BranchResource;
import com.google.gerrit.server.rules.SubmitRule;
import com.google.inject.Scopes;
import java.time.InstantSource;
import org.quorate.GovernanceEngine;

/** What Gerrit loads: the only place that asks the machine for the time. */
public final class PluginModule extends LifecycleModule {
  private final InstantSource time;

  /** By the clock of the machine. */
  public PluginModule() {
    this(InstantSource.system());
  }

  PluginModule(InstantSource time) {
    this.time = time;
  }

  @Override
  protected void configure() {
    bind(InstantSource.class).toInstance(time);
    bind(GovernanceEngine.class).toProvider(EngineOfPlugin.class).in(Scopes.SINGLETON);
    listener().to(EngineOfPlugin.class);
    listener().to(Reindexing.class);
    listener().to(Resumption.class);
    DynamicSet.bind(binder(), GitReferenceUpdatedListener.class).to(CharterWatch.class);
    DynamicSet.bind(binder(), AccountIndexedListener.class).to(AccountWatch.class);
    DynamicSet.bind(binder(), GroupIndexedListener.class).to(GroupWatch.class);
    DynamicSet.bind(binder(), ChangeMergedListener.class).to(EndWatch.class);
    DynamicSet.bind(binder(), ChangeAbandonedListener.class).to(EndWatch.class);
    DynamicSet.bind(binder(), ChangeDeletedListener.class).to(EndWatch.class);
    if (ETagModule.isOf(PluginModule.class.getClassLoader())) {
      install(new ETagModule());
    }
    DynamicSet.bind(binder(), CommitValidationListener.class).to(CharterGuard.class);
    DynamicSet.bind(binder(), RefOperationValidationListener.class).to(TipGuard.class);
    DynamicSet.bind(binder(), OnSubmitValidationListener.class).to(TipGuard.class);
    install(
        new RestApiModule() {
          @Override
          protected void configure() {
            get(ChangeResource.CHANGE_KIND, "decision").to(DecisionView.class);
            post(BranchResource.BRANCH_KIND, "decision").to(QuestionView.class);
          }
        });
    bind(SubmitRule.class).annotatedWith(Exports.named("charter")).to(CharterRule.class);
  }
}
