import {chromium} from '@playwright/test';
import {readFileSync} from 'node:fs';
const state = JSON.parse(readFileSync('/work/helpers/w-lunch/.moodle/lunch/state.json','utf8'));
const base='http://127.0.0.1:8684';
const browser = await chromium.launch({executablePath:'/usr/bin/chromium', args:['--no-sandbox']});
const login = async (who,width)=>{
  const l = state.seed.logins.find(x=>x.username===who);
  const c = await browser.newContext({viewport:{width,height:width<500?740:900},hasTouch:width<500,extraHTTPHeaders:{'Accept-Language':'de'}});
  const p = await c.newPage(); await p.goto(base+'/login/index.php'); await p.fill('#username',who); await p.fill('#password',l.password); await p.click('#loginbtn'); await p.waitForSelector('#user-menu-toggle'); return p;
};
const what = process.argv[2] ?? 'all';
const course = state.seed.course.id;
for (const width of [1280,360]) {
  const p = await login('demo.berger',width);
  await p.goto(`${base}/course/view.php?id=${course}`); await p.waitForTimeout(2500);
  if (width===360) { await p.getByRole('button',{name:/Open block drawer|Blockleiste öffnen/}).click(); await p.waitForTimeout(800); }
  await p.screenshot({path:`/tmp/lunch/block-${width}.png`});
  const b = p.locator('.block_mittagsmeeting');
  if (await b.getByRole('button',{name:/Jetzt dazukommen/}).count()) { await b.getByRole('button',{name:/Jetzt dazukommen/}).click(); await p.waitForTimeout(600); await p.screenshot({path:`/tmp/lunch/card-${width}.png`});
   const no=b.getByRole('button',{name:'Jetzt nicht'}); if (await no.count()) await no.click(); const d=b.locator('details summary'); if(await d.count()){await d.click(); await p.waitForTimeout(800); await p.screenshot({path:`/tmp/lunch/phone-${width}.png`});} }
  if (what==='all') {
    const link = await b.getByRole('link',{name:'Was uns beschäftigt'}).getAttribute('href');
    await p.goto(link); await p.waitForTimeout(2500); await p.screenshot({path:`/tmp/lunch/talk-${width}.png`,fullPage:true});
  }
}
await browser.close();
