import {
  newIncident,
  newPostmortem,
  startAppSite,
  targetIn,
  valueOf,
  withActions
} from '../builders/app-site';

it('marks what the app causes as somebody as self-generated, and what people do as theirs', async () => {
  const app = await startAppSite();
  try {
    const told = jest.spyOn(app.site.forge, 'deliver');
    const incident = await newIncident(app);
    expect(told).toHaveBeenCalledTimes(1);
    expect(told).toHaveBeenLastCalledWith(expect.objectContaining({ selfGenerated: false }));
    const target = await targetIn(app, 'PLAT', 'Task');
    const postmortem = await withActions(app, await newPostmortem(app, incident), target, [
      'Alarm at no target'
    ]);
    told.mockClear();
    valueOf(
      await app.call('responder', 'actions/create-tickets', {
        postmortemId: postmortem.id,
        actionIds: postmortem.document.actions.map(({ id }) => id)
      })
    );
    const events = told.mock.calls.map(([event]) => event);
    expect(events.map(({ eventType }) => eventType)).toContain('avi:jira:created:issue');
    for (const event of events)
      expect(event).toMatchObject({ selfGenerated: true, payload: { selfGenerated: true } });
  } finally {
    await app.close();
  }
});
