(() => {
  const panel = document.getElementById('panel');
  const body = document.getElementById('panel-body');
  const title = document.getElementById('panel-title');
  const rows = [...document.querySelectorAll('table.incidents tbody tr[id]')];
  let opener = null;

  // A number opens the records behind it: lines of the incident annex, copied into the panel.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-ref]');
    if (!link) return;
    const entry = find(link.dataset.ref);
    if (!entry) return;
    event.preventDefault();
    show(entry, link);
  });

  function show(entry, link) {
    const list = document.createElement('ul');
    for (const id of listIds(entry)) list.append(line(id));
    title.textContent = entry.dataset.label;
    const count = document.createElement('p');
    count.textContent = entry.dataset.count ?? '';
    body.replaceChildren(...(list.childElementCount > 0 ? [count, list] : [entry.cloneNode(true)]));
    panel.hidden = false;
    document.body.classList.add('with-panel');
    opener = link;
    document.getElementById('panel-close').focus();
  }

  // A list that another number has already is not written twice.
  function listIds(entry) {
    if (entry.dataset.same) return listIds(find(entry.dataset.same));
    const long = entry.querySelector('.ids');
    if (long) return long.textContent.split(' ');
    return [...entry.querySelectorAll('a')].map((record) => record.dataset.id ?? record.hash.slice(3));
  }

  function find(ref) {
    return document.querySelector(`[data-figure="${CSS.escape(ref)}"]`);
  }

  // A record of another year is named here and told in the report of its year.
  function line(id) {
    const row = document.getElementById(`i-${id}`);
    const item = document.createElement('li');
    const link = document.createElement('a');
    if (document.getElementById(`c-${id}`)) link.href = `#c-${id}`;
    link.textContent = id;
    item.append(link);
    if (row) item.append(` ${row.cells[1].textContent}. ${row.cells[2].textContent}. ${row.cells[3].textContent}`);
    return item;
  }

  function close() {
    panel.hidden = true;
    document.body.classList.remove('with-panel');
    opener?.focus();
  }
  document.getElementById('panel-close').addEventListener('click', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) close();
  });

  const filters = document.getElementById('filters');
  filters.hidden = false;
  filters.addEventListener('submit', (event) => event.preventDefault());
  filters.addEventListener('input', filter);
  filter();

  function filter() {
    const wanted = Object.fromEntries(new FormData(filters));
    const text = wanted.text.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const fits =
        ['category', 'perpetrator', 'month'].every(
          (name) => !wanted[name] || row.dataset[name].split(' ').includes(wanted[name]),
        ) &&
        (!text ||
          `${row.textContent} ${document.getElementById(`c-${row.id.slice(2)}`)?.textContent ?? ''}`
            .toLowerCase()
            .includes(text));
      row.hidden = !fits;
      if (fits) shown++;
    }
    const output = document.getElementById('filtered');
    output.textContent = `${shown} ${output.dataset.of} ${rows.length}`;
  }

  if (matchMedia('(max-width: 60rem)').matches) document.querySelector('.contents details').open = false;
})();
